package emporium.user.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountChange;
import emporium.user.domain.AccountEvent;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.domain.Email;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryAccounts implements Accounts {

    final List<AccountEvent> events = new ArrayList<>();
    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();

    @Override
    public void add(AccountChange registered) {
        refuseTaken(registered.account());
        accounts.put(registered.account().id(), registered.account());
        events.add(registered.event());
    }

    @Override
    public Account save(AccountChange change) {
        var account = change.account();
        var kept = accounts.get(account.id());
        if (kept == null || kept.version() != account.version()) {
            throw new AccountException.Outdated();
        }
        refuseTaken(account);
        var saved =
                new Account(
                        account.id(),
                        account.email(),
                        account.verifiedAt(),
                        account.name(),
                        account.password(),
                        account.roles(),
                        account.version() + 1,
                        account.registeredAt());
        accounts.put(account.id(), saved);
        events.add(change.event());
        return saved;
    }

    @Override
    public void erase(AccountChange erased) {
        accounts.remove(erased.account().id());
        events.add(erased.event());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Account> find(Email email) {
        return accounts.values().stream().filter(it -> it.email().equals(email)).findFirst();
    }

    @Override
    public int countAdmins() {
        return (int) accounts.values().stream().filter(Account::isAdmin).count();
    }

    @Override
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    private void refuseTaken(Account account) {
        var other = find(account.email());
        if (other.isPresent() && !other.get().id().equals(account.id())) {
            throw new AccountException.EmailTaken();
        }
    }
}
