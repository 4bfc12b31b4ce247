package org.concordat.record;

import org.concordat.kernel.PublicRead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Whether the record can be read at this moment. */
@Service
@PublicRead
public class RecordReadiness {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReadiness.class);

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
            LOG.warn("The record cannot be read", unreachable);
            return false;
        }
    }
}
