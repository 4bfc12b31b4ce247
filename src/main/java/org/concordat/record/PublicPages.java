package org.concordat.record;

import java.util.Locale;

/** Writes pages as the public reads them, for those who may see what is not public yet. The public face implements it. */
public interface PublicPages {

    /** The whole page of a response, which says that it is a preview. */
    String preview(Previewed response, Locale locale);
}
