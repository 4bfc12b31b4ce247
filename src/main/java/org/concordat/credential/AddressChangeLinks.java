package org.concordat.credential;

import java.util.List;
import org.concordat.account.Contacts;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.springframework.stereotype.Component;

/** Mails the links by which a change of address is confirmed at both its ends. */
@Component
class AddressChangeLinks {

    private static final String LINK = "/workspace/address/";

    private final Contacts contacts;
    private final Outbox outbox;

    AddressChangeLinks(Contacts contacts, Outbox outbox) {
        this.contacts = contacts;
        this.outbox = outbox;
    }

    /**
     * Where the new address belongs to somebody, they are told instead.
     *
     * @throws NotFound when there is no such person
     */
    void send(PersonId person, String address, SecretToken atNew, SecretToken atOld) {
        var owner = contacts.find(person).orElseThrow(NotFound::new);
        outbox.add(new Mail(owner.address(), "address-old", List.of(owner.name(), address), LINK + atOld.clear()));
        if (contacts.at(address).isPresent()) {
            outbox.add(new Mail(address, "address-in-use", List.of(), null));
        } else {
            outbox.add(new Mail(address, "address-new", List.of(owner.name(), address), LINK + atNew.clear()));
        }
    }
}
