package org.concordat.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConsultationRepository extends Repository<Consultation, UUID> {

    Consultation saveAndFlush(Consultation consultation);

    Optional<Consultation> findById(UUID id);

    List<Consultation> findByIdIn(Collection<UUID> ids);

    List<Consultation> findByIdInOrSlugIn(Collection<UUID> ids, Collection<String> slugs);

    boolean existsByConsultingBodyId(UUID organisation);

    Optional<Consultation> findBySlug(String slug);

    List<Consultation> findAllByOrderByOpensAtDesc();

    List<Consultation> findByStandingOrderByClosesAt(Consultation.Standing standing);
}
