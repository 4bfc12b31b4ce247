package org.concordat.notification;

import java.util.Set;
import org.concordat.kernel.PersonId;

/** Notices of these people came, and are committed, that open screens want to show. Told once and not kept. */
public record NoticesTold(Set<PersonId> people) {}
