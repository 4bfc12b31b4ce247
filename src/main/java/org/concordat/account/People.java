package org.concordat.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    Optional<Person> findByEmail(String email);

    Optional<Person> findById(UUID id);

    java.util.List<Person> findByIdIn(java.util.Collection<UUID> ids);

    java.util.List<Person> findTop50ByNameContainingIgnoreCaseOrEmailContainingIgnoreCase(String name, String email);

    @Query("select count(p) from Person p join p.roles r where r = :role")
    long countWithRole(ServiceRole role);

    java.util.List<Person> findByEmailIn(java.util.Collection<String> emails);

    boolean existsByEmail(String email);
}
