package org.concordat.attachment;

import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what the public may read of a file: all that it shows, and nothing that it says beside. What cannot be looked through
 * whole has no copy. Each copy is looked through like a file that was sent, and again for what should have gone.
 */
final class CopyMaking {

    private static final Logger LOG = LoggerFactory.getLogger(CopyMaking.class);

    private CopyMaking() {}

    /** @param file that was looked at and is of this type */
    static MadeCopy of(AttachmentType type, byte[] file) {
        var made = make(type, file);
        if (made.content() == null) {
            return made;
        }
        return isClean(type, made.content()) ? made : MadeCopy.none(made.found());
    }

    private static boolean isClean(AttachmentType type, byte[] copy) {
        try {
            Inspection.inspect("copy." + type.ending(), "", copy);
        } catch (AttachmentRefused spoiled) {
            LOG.warn("A public copy of type {} would not be taken as a file: {}", type, spoiled.fault());
            return false;
        }
        var again = make(type, copy);
        return again.isMade() && again.found().isEmpty();
    }

    private static MadeCopy make(AttachmentType type, byte[] file) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        try {
            return new MadeCopy(
                    switch (type) {
                        case PDF -> PdfCopy.of(file, found);
                        case DOCX, XLSX, PPTX, ODT, ODS -> OfficeCopy.of(type, file, found);
                        case PNG -> PictureCopy.ofPng(file, found);
                        case JPEG -> PictureCopy.ofJpeg(file, found);
                        case CSV, TXT -> file;
                    },
                    found);
        } catch (NoSafeCopy reason) {
            return MadeCopy.none(found);
        } catch (RuntimeException unforeseen) {
            LOG.warn("No public copy of a file of type {} could be made", type, unforeseen);
            return MadeCopy.none(found);
        }
    }

    /** There is something in a file of which nobody can say here what it shows. */
    static final class NoSafeCopy extends RuntimeException {

        NoSafeCopy(String why) {
            super(why, null, false, false);
        }
    }
}
