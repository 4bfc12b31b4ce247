package org.concordat.record;

import org.concordat.kernel.PublicRead;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Whether the record can be read at this moment. */
@Service
@PublicRead
public class RecordReadiness {

    private final RecordDatabase record;

    RecordReadiness(RecordDatabase record) {
        this.record = record;
    }

    public boolean isReady() {
        try {
            return record.sql("select true from record.demonstration_clock union all select true limit 1")
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException unreachable) {
            return false; // told where the database is watched
        }
    }
}
