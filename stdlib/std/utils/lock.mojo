# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Locks for threads that wait only briefly for each other."""

from std.atomic import Atomic, Ordering


struct SpinWaiter(Defaultable):
    """How to wait in a loop for another thread: a few times by doing nothing, then by giving the
    processor to others."""

    var _rounds: Atomic[Int]

    def __init__(out self):
        """Makes a waiter that has not waited yet."""
        self._rounds = Atomic[Int](0)

    def wait(self):
        """Waits for a moment, longer if it waited before."""
        external_call["mj_spin_wait", NoneType](
            Atomic[Int].fetch_add[ordering=Ordering.RELAXED](self._rounds._address(), 1)
        )


struct BlockingSpinLock(Defaultable):
    """A lock that a thread waits for in a loop. Who holds it is a number of its own choosing,
    usually an address. It is not reentrant."""

    comptime UNLOCKED: Int = -1
    """The owner when nobody holds the lock."""

    var counter: Atomic[Int64]
    """The owner."""

    def __init__(out self):
        """Makes a lock that nobody holds."""
        self.counter = Atomic[Int64](Int64(Self.UNLOCKED))

    def lock(mut self, owner: Int):
        """Waits until nobody holds the lock, and takes it.

        Args:
            owner: Who holds it then; not -1.
        """
        var waiter = SpinWaiter()
        var expected = Int64(Self.UNLOCKED)
        while not self.counter.compare_exchange[
            success_ordering=Ordering.ACQUIRE, failure_ordering=Ordering.RELAXED
        ](expected, Int64(owner)):
            waiter.wait()
            expected = Int64(Self.UNLOCKED)

    def unlock(mut self, owner: Int) -> Bool:
        """Gives the lock back.

        Args:
            owner: Who took it.

        Returns:
            False, and nothing is changed, if that is not who holds it.
        """
        var expected = Int64(owner)
        return self.counter.compare_exchange[
            success_ordering=Ordering.RELEASE, failure_ordering=Ordering.RELAXED
        ](expected, Int64(Self.UNLOCKED))


struct BlockingScopedLock[origin: MutOrigin, //]:
    """Holds a lock for as long as a `with` block runs."""

    comptime LockType = BlockingSpinLock
    """The type of the lock."""

    var lock: Pointer[BlockingSpinLock, Self.origin]
    """Where the lock is."""

    def __init__(out self, lock: Pointer[BlockingSpinLock, Self.origin]):
        """Makes one for the lock at an address."""
        self.lock = lock

    def __init__(out self, ref[Self.origin] lock: BlockingSpinLock):
        """Makes one for a lock."""
        self.lock = Pointer(to=lock)

    @no_inline
    def __enter__(mut self):
        """Takes the lock."""
        self.lock[].lock(Int(self.lock))

    @no_inline
    def __exit__(mut self):
        """Gives the lock back."""
        _ = self.lock[].unlock(Int(self.lock))
