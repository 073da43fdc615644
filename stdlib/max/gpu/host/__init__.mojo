# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""std.gpu.host by the name it has in Mojo 1.2."""

from std.gpu.host.buffer import DeviceBuffer, HostBuffer
from std.gpu.host.device_context import DeviceContext, DeviceFunction
from std.gpu.host.dim import Dim
