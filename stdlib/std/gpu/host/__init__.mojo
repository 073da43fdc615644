# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Devices as a program on the host sees them."""

from std.gpu.host.buffer import DeviceBuffer, HostBuffer
from std.gpu.host.compile import get_gpu_target
from std.gpu.host.constant_memory_mapping import ConstantMemoryMapping
from std.gpu.host.device_attribute import DeviceAttribute
from std.gpu.host.device_context import DeviceContext, DeviceFunction
from std.gpu.host.dim import Dim
from std.gpu.host.func_attribute import Attribute, FuncAttribute
from std.gpu.host.info import GPUInfo
from std.gpu.host.launch_attribute import LaunchAttribute
from std.gpu.host.stream import DeviceEvent, DeviceStream, EventFlags
