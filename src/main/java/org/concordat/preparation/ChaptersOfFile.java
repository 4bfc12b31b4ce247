package org.concordat.preparation;

import java.nio.file.Path;
import java.util.List;
import org.concordat.consultation.NewConsultation;
import org.concordat.kernel.Provenance;
import org.concordat.text.paper.PaperReader;
import org.concordat.text.paper.PaperRefused;
import org.concordat.text.paper.ReadingChoices;

/** Reads a file as the chapters of a paper, as they stand before anybody reviews them. */
public final class ChaptersOfFile {

    private ChaptersOfFile() {}

    /** @throws PaperRefused when it cannot be read */
    public static List<NewConsultation.Chapter> read(Path file, String name) {
        var paper = PaperReader.read(file, name, ReadingChoices.NONE, percent -> true);
        var pieces = new PieceList(paper);
        // A file without a title names no source of its own.
        var source = paper.title().isBlank() ? new PaperPiece.Source(Provenance.QUOTED, name) : pieces.source();
        return new ChapterMaking(paper.title(), source).of(pieces.pieces());
    }
}
