package org.concordat.organisation;

/** How domains look, for tests that give an organisation one. */
public final class DomainLooks {

    private DomainLooks() {}

    /** The look of a domain in the form for machines. */
    public static String of(String domain) {
        return Likeness.ofDomain(domain);
    }
}
