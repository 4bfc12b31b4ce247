package planted;

import org.concordat.account.PasswordHash;
import org.concordat.account.PasswordHashes;
import org.concordat.kernel.PersonId;

/** Sets other people's passwords without asking them. */
class PlantedTakeOver {

    void take(PasswordHashes hashes, PersonId person) {
        hashes.change(person, new PasswordHash("mine"));
    }
}
