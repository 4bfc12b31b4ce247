package org.concordat.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.springframework.stereotype.Service;

/** The words that passages are quoted from. */
@Service
@PublicRead
public class PassageReading {

    private final RecordDatabase record;

    PassageReading(RecordDatabase record) {
        this.record = record;
    }

    /** Published words of positions and comments as they stand now, by reference; what can be read no longer is left out. */
    public Map<Reference, String> plain(Collection<Reference> references) {
        var words = new HashMap<Reference, String>();
        record.sql("""
                select reference, plain from record.positions where current and reference = any(:references::text[])
                union all
                select reference, plain from record.comments where removal is null and reference = any(:references::text[])
                """)
                .param("references", references.stream().map(Reference::value).toArray(String[]::new))
                .query(row -> {
                    words.put(new Reference(row.getString("reference")), row.getString("plain"));
                });
        return words;
    }
}
