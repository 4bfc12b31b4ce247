package org.concordat.uikit;

import java.util.List;

/** A slot on the sign-in page. Only the demonstration fills it. */
@FunctionalInterface
public interface SampleSignIns {

    /** The sign-ins to offer. */
    List<SampleSignIn> list();
}
