package org.concordat.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    void flush();

    Optional<Person> findByEmail(String email);

    Optional<Person> findById(UUID id);

    @Query("select p from Person p left join fetch p.roles where p.id in :ids")
    java.util.List<Person> findByIdIn(java.util.Collection<UUID> ids);

    java.util.List<Person> findTop50ByNameContainingIgnoreCaseOrEmailContainingIgnoreCase(String name, String email);

    java.util.List<Person> findByEmailIn(java.util.Collection<String> emails);

    boolean existsByEmail(String email);
}
