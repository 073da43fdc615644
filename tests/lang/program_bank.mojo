@fieldwise_init
struct NoFunds(Copyable, Writable):
    var account: String
    var missing: Int

    def write_to(self, mut writer: Some[Writer]):
        writer.write(self.account, " lacks ", self.missing)


struct Account(Copyable):
    var name: String
    var balance: Int
    var log: List[String]

    def __init__(out self, name: String, balance: Int = 0):
        self.name = name
        self.balance = balance
        self.log = []

    def deposit(mut self, amount: Int):
        self.balance += amount
        self.log.append(String("+", amount))

    def withdraw(mut self, amount: Int) raises NoFunds:
        if amount > self.balance:
            raise NoFunds(self.name, amount - self.balance)
        self.balance -= amount
        self.log.append(String("-", amount))


struct Bank:
    var accounts: Dict[String, Account]

    def __init__(out self):
        self.accounts = {}

    def open(mut self, name: String, amount: Int):
        self.accounts[name] = Account(name, amount)

    def transfer(mut self, source: String, target: String, amount: Int) raises:
        if target not in self.accounts:
            raise Error("no account ", target)
        ref account = self.accounts[source]
        account.withdraw(amount)
        self.accounts[target].deposit(amount)


def main() raises:
    var bank = Bank()
    bank.open("ann", 100)
    bank.open("bob", 20)
    bank.transfer("ann", "bob", 30)
    try:
        bank.transfer("bob", "ann", 500)
    except e:
        print("error:", e)
    # expect: error: bob lacks 450
    try:
        bank.transfer("bob", "cid", 1)
    except e:
        print("error:", e)
    # expect: error: no account cid
    bank.transfer("bob", "ann", 5)
    for account in bank.accounts.values():
        print(account.name, account.balance, account.log)
    # expect: ann 75 [-30, +5]
    # expect: bob 45 [+30, -5]
