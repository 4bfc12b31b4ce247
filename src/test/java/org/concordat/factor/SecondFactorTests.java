package org.concordat.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.account.CurrentPerson;
import org.concordat.account.Names;
import org.concordat.account.ServiceRole;
import org.concordat.account.SignedInPerson;
import org.concordat.credential.TooSoon;
import org.concordat.kernel.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** What a second factor holds back, and what opens it. */
@PortalTest
class SecondFactorTests {

    @Autowired
    ProvenPeople people;

    @Autowired
    Proving proving;

    @Autowired
    Authenticator authenticator;

    @Autowired
    RecoveryCodes recoveryCodes;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecondFactorReset reset;

    @Autowired
    RecentProof proof;

    @Autowired
    Passkeys passkeys;

    @Autowired
    UserCredentialRepository credentials;

    @Autowired
    UserDetailsService users;

    @Autowired
    UserDetailsPasswordService passwords;

    @Autowired
    Names names;

    @Autowired
    CurrentPerson current;

    @Autowired
    SecretBox box;

    @Autowired
    JdbcClient database;

    @Autowired
    TestPortal portal;

    @Autowired
    Clock clock;

    @Test
    @Tag("A16")
    void lendsNoAuthorityToAPasswordAlone() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var half = people.withPassword(moderator);
        assertThat(half.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_HALF_SIGNED_IN");
        people.run(half, () -> {
            assertThat(current.find()).isEmpty();
            assertThatThrownBy(() -> current.require()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> names.of(moderator.id())).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    @Tag("A16")
    @Tag("T56")
    void isOwedByEachServiceRoleAndByWhoeverHasOne() {
        for (var role : ServiceRole.values()) {
            assertThat(byPassword(people.somebody(role).email()).isHalfSignedIn())
                    .as(role.name())
                    .isTrue();
        }
        var member = people.somebody();
        assertThat(byPassword(member.email()).isHalfSignedIn()).isFalse();
        people.anApp(member);
        assertThat(byPassword(member.email()).isHalfSignedIn()).isTrue();
    }

    @Test
    @Tag("A16")
    void isNotSteppedRoundByTheUpgradeOfAHash() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var half = byPassword(moderator.email());
        var upgraded = (SignedInPerson) passwords.updatePassword(half, half.getPassword());
        assertThat(upgraded.isHalfSignedIn()).isTrue();
    }

    @Test
    @Tag("A16")
    @Tag("A19")
    void letsInWhoeverTypesTheCodeOfTheirApp() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var secret = people.anApp(moderator);
        var half = people.withPassword(moderator);
        var whole = people.as(half, () -> proving.byCode(half, people.code(secret, 0)));
        assertThat(whole.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_PERSON", "ROLE_MODERATOR", Factor.AUTHENTICATOR)
                .doesNotContain("ROLE_HALF_SIGNED_IN");
        assertThat(people.as(whole, proof::isFresh)).isTrue();
        assertThat(people.trail(moderator)).contains("second-factor.proven");
    }

    @Test
    @Tag("A19")
    void takesACodeOnceAndNoneFromBefore() {
        var visitor = people.somebody();
        var secret = people.anApp(visitor);
        var half = people.withPassword(visitor);
        var code = people.code(secret, 0);
        var earlier = people.code(secret, -1);
        people.as(half, () -> proving.byCode(half, code));
        people.run(half, () -> {
            assertThatThrownBy(() -> proving.byCode(half, code)).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> proving.byCode(half, earlier)).isInstanceOf(WrongCode.class);
        });
        assertThat(people.trail(visitor)).contains("second-factor.failed");
    }

    @Test
    @Tag("A19")
    void takesACodeOnceFromTwoAtTheSameTime() {
        var visitor = people.somebody();
        var half = people.withPassword(visitor);
        var code = people.code(people.anApp(visitor), 0);
        Callable<Object> inTime = () -> people.as(half, () -> proving.byCode(half, code));
        assertThat(AtOnce.<Object>settled(List.of(inTime, inTime)))
                .filteredOn(it -> it.state() == Future.State.SUCCESS)
                .hasSize(1);
    }

    @Test
    @Tag("A19")
    void asksToWaitAfterFiveWrongCodesThoughTheSixthBeRight() {
        var visitor = people.somebody();
        var secret = people.anApp(visitor);
        var half = people.withPassword(visitor);
        people.run(half, () -> {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> proving.byCode(half, "000000x")).isInstanceOf(WrongCode.class);
            }
            assertThatThrownBy(() -> proving.byCode(half, people.code(secret, 0)))
                    .isInstanceOf(TooSoon.class);
        });
    }

    @Test
    @Tag("A16")
    void isSetUpByTheFirstCodeAndSignsInWhoeverMustHaveOne() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var half = people.withPassword(moderator);
        var offer = people.as(half, authenticator::offer);
        assertThat(people.as(half, authenticator::offer)).isEqualTo(offer);
        assertThatThrownBy(() -> people.as(half, () -> proving.byEnrolling(half, "123")))
                .isInstanceOf(WrongCode.class);
        var code = people.code(secretOffered(moderator), 0);
        var whole = people.as(half, () -> proving.byEnrolling(half, code));
        assertThat(whole.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_MODERATOR");
        assertThat(people.mails(moderator)).containsExactly("authenticator.added");
        assertThatThrownBy(() -> people.as(half, () -> proving.byCode(half, code)))
                .isInstanceOf(WrongCode.class);
    }

    private byte[] secretOffered(ProvenPeople.Visitor visitor) {
        return box.unlock(
                visitor.id(),
                database.sql("select offered_secret from account_authenticator where person_id = :person")
                        .param("person", visitor.id().value())
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }

    @Test
    @Tag("A16")
    void isNotSteppedRoundBySettingUpAnother() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        people.anApp(moderator);
        var half = people.withPassword(moderator);
        people.run(half, () -> {
            assertThatThrownBy(authenticator::offer).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> authenticator.confirm("123456")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(authenticator::remove).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(recoveryCodes::renew).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    @Tag("A16")
    void mayNotBeTakenAwayWhereItIsTheOnlyOneAndCompulsory() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        people.anApp(moderator);
        var whole = people.proven(moderator, Factor.AUTHENTICATOR, clock.instant());
        assertThatThrownBy(() -> people.run(whole, authenticator::remove)).isInstanceOf(LastFactor.class);
        assertThat(people.as(whole, factors::mine).any()).isTrue();
        var member = people.somebody();
        people.anApp(member);
        people.run(people.proven(member, Factor.AUTHENTICATOR, clock.instant()), authenticator::remove);
        assertThat(byPassword(member.email()).isHalfSignedIn()).isFalse();
        assertThat(people.mails(member)).containsExactly("authenticator.removed");
    }

    @Test
    @Tag("A16")
    void hasTenRecoveryCodesThatWorkOnceEachUntilNewOnesAreMade() {
        var visitor = people.somebody();
        people.anApp(visitor);
        var whole = people.proven(visitor, Factor.AUTHENTICATOR, clock.instant());
        var codes = people.as(whole, recoveryCodes::renew);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(it -> it.matches("(\\w{4}-){3}\\w{4}"));
        var half = people.withPassword(visitor);
        var typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        var in = people.as(half, () -> proving.byCode(half, typed));
        assertThat(in.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("ROLE_PERSON");
        assertThatThrownBy(() -> people.as(half, () -> proving.byCode(half, typed)))
                .isInstanceOf(WrongCode.class);
        assertThat(people.as(whole, factors::mine).recoveryCodesLeft()).isEqualTo(9);
        people.as(whole, recoveryCodes::renew);
        assertThatThrownBy(() -> people.as(half, () -> proving.byCode(half, codes.get(1))))
                .isInstanceOf(WrongCode.class);
        assertThat(people.mails(visitor)).contains("recovery-codes.renewed", "recovery-code.used");
    }

    @Test
    void isKeptInNoColumnInClear() {
        var visitor = people.somebody();
        var secret = people.anApp(visitor);
        var kept = database.sql("select secret from account_authenticator where person_id = :person")
                .param("person", visitor.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(box.unlock(visitor.id(), kept)).isEqualTo(secret);
        var other = people.somebody();
        assertThatThrownBy(() -> box.unlock(other.id(), kept)).isInstanceOf(IllegalStateException.class);
        kept[kept.length - 1] ^= 1;
        assertThatThrownBy(() -> box.unlock(visitor.id(), kept)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Tag("A16")
    void isRecentForHalfAnHour() {
        var visitor = people.somebody();
        var lately = clock.instant().minus(Duration.ofMinutes(29));
        var longAgo = clock.instant().minus(Duration.ofMinutes(31));
        assertThat(people.as(people.proven(visitor, Factor.PASSWORD, lately), proof::isFresh))
                .isTrue();
        assertThat(people.as(people.proven(visitor, Factor.PASSWORD, longAgo), proof::isFresh))
                .isFalse();
        people.anApp(visitor);
        assertThat(people.as(people.proven(visitor, Factor.PASSWORD, lately), proof::isFresh))
                .as("a password alone, by somebody with an app")
                .isFalse();
        assertThat(people.as(people.proven(visitor, Factor.AUTHENTICATOR, lately), proof::isFresh))
                .isTrue();
        assertThat(people.as(people.withPassword(visitor), proof::isFresh)).isFalse();
        assertThat(proof.isFresh()).isFalse();
    }

    @Test
    @Tag("A16")
    void isAskedForAnewBeforeCredentialsChange() {
        var visitor = people.somebody();
        people.anApp(visitor);
        var stale = people.proven(visitor, Factor.AUTHENTICATOR, clock.instant().minus(Duration.ofHours(1)));
        people.run(stale, () -> {
            assertThatThrownBy(authenticator::offer).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(authenticator::remove).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(recoveryCodes::renew).isInstanceOf(AccessDeniedException.class);
        });
        var secret = people.anApp(visitor);
        var fresh = people.as(stale, () -> proving.byCode(stale, people.code(secret, 0)));
        assertThat(people.as(fresh, recoveryCodes::renew)).hasSize(10);
        assertThat(fresh.getAuthorities())
                .filteredOn(it -> it instanceof FactorGrantedAuthority)
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly(Factor.AUTHENTICATOR);
    }

    @Test
    void isTakenFromSomebodyElseByAnAdministratorAlone() {
        var lost = people.somebody(ServiceRole.MODERATOR);
        people.anApp(lost);
        var administrator = people.somebody(ServiceRole.ADMINISTRATOR);
        var other = people.proven(people.somebody(), Factor.PASSWORD, clock.instant());
        assertThatThrownBy(() -> people.run(other, () -> reset.reset(lost.id(), "I like to")))
                .isInstanceOf(AccessDeniedException.class);
        var stale = people.proven(administrator, Factor.PASSKEY, clock.instant().minus(Duration.ofHours(1)));
        assertThatThrownBy(() -> people.run(stale, () -> reset.reset(lost.id(), "came by")))
                .isInstanceOf(AccessDeniedException.class);
        var fresh = people.proven(administrator, Factor.PASSKEY, clock.instant());
        people.run(fresh, () -> reset.reset(lost.id(), "came by with a passport"));
        assertThat(people.as(fresh, () -> reset.isSetUpBy(lost.id()))).isFalse();
        assertThat(byPassword(lost.email()).isHalfSignedIn()).isTrue();
        assertThat(people.mails(lost)).containsExactly("second-factor.reset");
    }

    @Test
    void isOfferedWhereItWouldHelpAndNotElsewhere() {
        var visitor = people.somebody();
        var stale = people.proven(visitor, Factor.PASSWORD, clock.instant().minus(Duration.ofHours(1)));
        people.run(stale, () -> {
            assertThat(proof.wouldHelp(refusal(recoveryCodes::renew))).isTrue();
            assertThat(proof.wouldHelp(refusal(() -> reset.isSetUpBy(visitor.id()))))
                    .isFalse();
        });
        var half = people.withPassword(people.somebody(ServiceRole.MODERATOR));
        people.run(
                half,
                () -> assertThat(proof.wouldHelp(refusal(recoveryCodes::renew))).isFalse());
    }

    @Test
    @Tag("A17")
    void takesAwayNoPasskeyOfSomebodyElseNorTheOnlyOneOfWhoeverMustHaveOne() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        var id = aPasskey(moderator);
        var owner = people.proven(moderator, Factor.PASSKEY, clock.instant());
        var other = people.proven(people.somebody(), Factor.PASSWORD, clock.instant());
        for (var wrong : new String[] {id, "bm9uZQ", "", "no base64 !"}) {
            assertThatThrownBy(() -> people.run(other, () -> passkeys.remove(wrong)))
                    .as(wrong)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> people.run(owner, () -> passkeys.remove(id))).isInstanceOf(LastFactor.class);
        assertThat(people.as(owner, factors::mine).passkeys()).hasSize(1);
        people.anApp(moderator);
        people.run(owner, () -> passkeys.remove(id));
        assertThat(people.as(owner, factors::mine).passkeys()).isEmpty();
        assertThat(people.mails(moderator)).containsExactly("passkey.removed");
    }

    private String aPasskey(ProvenPeople.Visitor visitor) {
        var id = Bytes.random();
        credentials.save(ImmutableCredentialRecord.builder()
                .credentialId(id)
                .userEntityUserId(PasskeyUser.id(visitor.id()))
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
                .label("Office laptop")
                .created(clock.instant())
                .lastUsed(clock.instant())
                .build());
        return id.toBase64UrlString();
    }

    private static AccessDeniedException refusal(Runnable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(AccessDeniedException.class, act::run);
    }

    private SignedInPerson byPassword(String address) {
        return (SignedInPerson) users.loadUserByUsername(address);
    }
}
