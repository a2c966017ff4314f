"""How often somebody may try to sign in: per account and per address, over the last minute. Nobody is ever locked out."""

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from crm_web.errors import Throttled

PER_ACCOUNT = RateLimitItemPerMinute(10)
PER_ADDRESS = RateLimitItemPerMinute(100)  # an office behind one address signs in at nine


class SignInThrottle:
    """Counts tries in the memory of this process."""

    def __init__(self) -> None:
        self._tries = MovingWindowRateLimiter(MemoryStorage())

    def count(self, login: str, address: str) -> None:
        """Count one try, right or wrong; with the login "" whoever it is, by the address alone.

        Raises Throttled with the seconds until the next one may be made.
        """
        for item, key in ((PER_ADDRESS, address), (PER_ACCOUNT, login)):
            if key and not self._tries.hit(item, key):
                reset_at = self._tries.get_window_stats(item, key).reset_time
                raise Throttled(max(1, math.ceil(reset_at - time.time())))

    def forgive(self, login: str) -> None:
        """Forget the tries for an account: its owner has come."""
        self._tries.clear(PER_ACCOUNT, login)
