package org.concordat.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A paper as it read from one moment on.
 *
 * @param number counted from 1
 * @param publishedAt by the consultations' clock
 * @param reason why it was corrected, which is public; empty for the first
 */
public record PaperVersion(int number, Instant publishedAt, String reason, List<NewConsultation.Chapter> chapters) {

    /** Its paragraphs, through all chapters. */
    public List<NewConsultation.Paragraph> paragraphs() {
        return chapters.stream().flatMap(it -> it.paragraphs().stream()).toList();
    }

    /** The paragraph of this ref. */
    public Optional<NewConsultation.Paragraph> paragraph(String ref) {
        return paragraphs().stream().filter(it -> it.ref().equals(ref)).findFirst();
    }
}
