# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Devices as a program on the host sees them."""

from std.gpu.host.buffer import DeviceBuffer, HostBuffer
from std.gpu.host.device_context import DeviceContext, DeviceFunction
from std.gpu.host.dim import Dim
