package org.concordat.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.concordat.attachment.CopyMaking.NoSafeCopy;

/**
 * A PDF written anew from what its pages show. What nothing leads to any more, as its earlier states, is not written. The file
 * was looked at before, so that it cannot unpack without end.
 */
final class PdfCopy {

    private static final int MOST_OBJECTS = 500_000;

    /** What stands beside the page and not on it. */
    private static final Set<String> REMARKS =
            Set.of("Text", "Popup", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret");

    private static final List<COSName> SAID = names(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "Thumb",
            "AF",
            "Threads",
            "SpiderInfo",
            "Legal",
            "Perms",
            "DSS",
            "Collection",
            "UR3");

    private static final Set<COSName> OF_A_LINK = Set.copyOf(names(
            "Type", "Subtype", "Rect", "A", "Dest", "Border", "BS", "C", "H", "F", "QuadPoints", "StructParent", "P"));

    private static final COSName INFO = COSName.INFO;
    private static final COSName FORM_FIELDS = COSName.getPDFName("Fields");

    private PdfCopy() {}

    static byte[] of(byte[] file, Set<Finding> found) {
        try (var document = Loader.loadPDF(file)) {
            return of(document, found);
        } catch (IOException damaged) {
            throw new NoSafeCopy("damaged");
        }
    }

    private static byte[] of(PDDocument document, Set<Finding> found) throws IOException {
        var trailer = document.getDocument().getTrailer();
        if (trailer.getDictionaryObject(INFO) instanceof COSDictionary info
                && !info.keySet().isEmpty()) {
            found.add(Finding.MAKER);
        }
        var catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.containsKey(COSName.OCPROPERTIES)) {
            found.add(Finding.HIDDEN);
        }
        if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form
                && form.getDictionaryObject(FORM_FIELDS) instanceof COSArray fields
                && fields.size() > 0) {
            found.add(Finding.COVERED);
        }
        catalog.removeItem(COSName.ACRO_FORM);
        for (var page : document.getPages()) {
            keepLinks(page.getCOSObject(), found);
        }
        for (var it : reached(catalog)) {
            clean(it, found);
        }
        if (found.contains(Finding.HIDDEN) || found.contains(Finding.COVERED)) {
            throw new NoSafeCopy("hidden or covered");
        }
        trailer.removeItem(INFO);
        trailer.removeItem(COSName.ID);
        document.setDocumentId(0L);
        var copy = new ByteArrayOutputStream();
        document.save(copy);
        return copy.toByteArray();
    }

    private static void keepLinks(COSDictionary page, Set<Finding> found) {
        var kept = new COSArray();
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++) {
                if (all.getObject(i) instanceof COSDictionary it) {
                    var kind = String.valueOf(it.getNameAsString(COSName.SUBTYPE));
                    if (kind.equals("Link")) {
                        it.keySet().stream()
                                .filter(key -> !OF_A_LINK.contains(key))
                                .toList()
                                .forEach(it::removeItem);
                        kept.add(it);
                    } else {
                        found.add(REMARKS.contains(kind) ? Finding.COMMENTS : Finding.COVERED);
                    }
                }
            }
        }
        if (kept.size() == 0) {
            page.removeItem(COSName.ANNOTS);
        } else {
            page.setItem(COSName.ANNOTS, kept);
        }
    }

    private static void clean(COSDictionary it, Set<Finding> found) throws IOException {
        for (var key : SAID) {
            if (it.containsKey(key)) {
                if (key.equals(COSName.METADATA)) {
                    found.add(Finding.MAKER);
                }
                it.removeItem(key);
            }
        }
        if (it instanceof COSStream stream) {
            var packed = stream.getFilters();
            boolean picture = COSName.DCT_DECODE.equals(packed)
                    || packed instanceof COSArray several
                            && several.size() == 1
                            && COSName.DCT_DECODE.equals(several.getObject(0));
            if (picture) {
                byte[] camera;
                try (var in = stream.createRawInputStream()) {
                    camera = in.readAllBytes();
                }
                var copy = PictureCopy.ofJpeg(camera, found);
                try (var out = stream.createRawOutputStream()) {
                    out.write(copy);
                }
            } else if (String.valueOf(packed).contains("JPXDecode")
                    || String.valueOf(packed).contains("DCTDecode")) {
                throw new NoSafeCopy("a picture that is not looked into");
            }
        }
    }

    /** All that the pages lead to, before anything of it is taken out. */
    private static List<COSDictionary> reached(COSDictionary from) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var waiting = new ArrayDeque<COSBase>();
        var reached = new ArrayList<COSDictionary>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            if (next instanceof COSObject object) {
                next = object.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new NoSafeCopy("too many objects");
            }
            if (next instanceof COSDictionary dictionary) {
                reached.add(dictionary);
                waiting.addAll(dictionary.getValues());
            } else if (next instanceof COSArray array) {
                array.forEach(waiting::add);
            }
        }
        return reached;
    }

    private static List<COSName> names(String... names) {
        return List.of(names).stream().map(COSName::getPDFName).toList();
    }
}
