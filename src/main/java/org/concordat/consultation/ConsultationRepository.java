package org.concordat.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConsultationRepository extends Repository<Consultation, UUID> {

    Consultation saveAndFlush(Consultation consultation);

    Optional<Consultation> findById(UUID id);

    /** A consultation, with what the clock of the database says. */
    record Timed(Consultation consultation, Instant machine) {}

    /** The time is that of this statement, not of the transaction: a lock may have been waited for. */
    @Query("""
            select new org.concordat.consultation.ConsultationRepository$Timed(
                c, cast(function('clock_timestamp') as Instant))
            from Consultation c where c.id = :id
            """)
    Optional<Timed> timed(UUID id);

    List<Consultation> findByIdIn(Collection<UUID> ids);

    List<Consultation> findByIdInOrSlugIn(Collection<UUID> ids, Collection<String> slugs);

    @Query(value = "select id, short_title from consultation where id = any(:ids)", nativeQuery = true)
    List<TitlesForRoles.Titled> shortTitles(UUID[] ids);

    boolean existsByConsultingBodyId(UUID organisation);

    Optional<Consultation> findBySlug(String slug);

    List<Consultation> findAllByOrderByOpensAtDesc();

    List<Consultation> findByStandingOrderByClosesAt(Consultation.Standing standing);

    List<Consultation> findByStandingInOrderByClosesAt(Collection<Consultation.Standing> standings);
}
