package org.concordat.account;

import java.util.Collection;
import java.util.List;
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

    @Query("select p from Person p left join fetch p.roles where one_of(p.id, :ids)")
    List<Person> byIds(UUID[] ids);

    @Query(value = """
            select id, name, email, disabled_at is null and closed_at is null as reachable from person
            where id = any(:ids)
            """, nativeQuery = true)
    List<Reached> reached(UUID[] ids);

    /** Those who have one of these names, which are in small letters. */
    @Query(value = """
            select id, name, email, true as reachable from person
            where closed_at is null and lower(name) = any(:names)
            """, nativeQuery = true)
    List<Reached> called(String[] names);

    /** How somebody is named and reached, and whether they may still sign in. */
    interface Reached {

        UUID getId();

        String getName();

        String getEmail();

        boolean isReachable();
    }

    List<Person> findTop50ByNameContainingIgnoreCaseOrEmailContainingIgnoreCase(String name, String email);

    List<Person> findByEmailIn(Collection<String> emails);

    boolean existsByEmail(String email);
}
