package org.concordat.opendata;

import java.util.regex.Pattern;

/** Tells addresses of data from addresses of pages. */
public final class DataAddress {

    private static final Pattern DATA = Pattern.compile("/api(/.*)?|/.*\\.(json|jsonld|atom|csv|xlsx|zip|bib|akn)");

    private static final Pattern DOWNLOAD = Pattern.compile("/files/.*|/.*\\.(csv|xlsx|zip)");

    private DataAddress() {}

    /** Whether programs ask there: what goes wrong is told them as a problem, not as a page. */
    public static boolean isData(String path) {
        return DATA.matcher(path).matches();
    }

    /** Whether something is sent from there part by part, which takes as long as its reader takes. */
    public static boolean isDownload(String path) {
        return DOWNLOAD.matcher(path).matches();
    }
}
