-- Nobody hears an event after its transaction: what must not be lost is written to the outbox in the same one.
drop table event_publication;
