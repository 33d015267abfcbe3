package emporium.user.application;

import com.github.f4b6a3.uuid.UuidCreator;
import emporium.user.domain.Account;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import emporium.user.domain.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Accounts and what goes with them, in memory and at a time of its own, for other packages. */
public final class FakeAccounts {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final PlainPasswords passwords = new PlainPasswords();
    private final TestClock clock = new TestClock();
    private final List<AccountId> ended = new ArrayList<>();
    private final List<AccountId> removed = new ArrayList<>();

    public Account add(Email email) {
        var registered =
                Account.register(
                        new AccountId(UuidCreator.getTimeOrderedEpoch()),
                        email,
                        "Ada",
                        passwords.hash("the first password"),
                        Set.of(Role.SHOPPER),
                        clock.instant());
        accounts.add(registered);
        return registered.account();
    }

    public Accounts accounts() {
        return accounts;
    }

    public Passwords passwords() {
        return passwords;
    }

    public SignIns signIns() {
        return new SignIns() {
            @Override
            public List<Living> living(AccountId id) {
                return List.of();
            }

            @Override
            public void endAll(AccountId id) {
                ended.add(id);
            }
        };
    }

    public OtherWaysIn others() {
        return removed::add;
    }

    /** Whose other ways in are gone. */
    public List<AccountId> removed() {
        return removed;
    }

    public List<AccountId> ended() {
        return ended;
    }

    public String passwordOf(Account account) {
        return accounts.find(account.id())
                .orElseThrow()
                .password()
                .encoded()
                .substring("hashed ".length());
    }

    public Clock clock() {
        return clock;
    }

    public void advance(Duration time) {
        clock.advance(time);
    }
}
