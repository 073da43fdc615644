# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The names these functions had before they were in max.algorithm."""

from max.algorithm.reduction import (
    cumsum as _cumsum,
    max as _max,
    mean as _mean,
    min as _min,
    product as _product,
    sum as _sum,
    variance as _variance,
)

@deprecated("it is in `max.algorithm` now")
comptime cumsum = _cumsum
"""max.algorithm.cumsum by the name it had."""

@deprecated("it is in `max.algorithm` now")
comptime max = _max
"""max.algorithm.max by the name it had."""

@deprecated("it is in `max.algorithm` now")
comptime mean = _mean
"""max.algorithm.mean by the name it had."""

@deprecated("it is in `max.algorithm` now")
comptime min = _min
"""max.algorithm.min by the name it had."""

@deprecated("it is in `max.algorithm` now")
comptime product = _product
"""max.algorithm.product by the name it had."""

@deprecated("it is in `max.algorithm` now")
comptime sum = _sum
"""max.algorithm.sum by the name it had."""

@deprecated("it is in `max.algorithm` now")
comptime variance = _variance
"""max.algorithm.variance by the name it had."""
