package org.concordat.staff;

/** Nobody else could run the service: the last administrator stays one, and stays able to sign in. */
public class LastAdministratorOfService extends RuntimeException {

    LastAdministratorOfService() {
        super("The last administrator stays");
    }
}
