"""The window: the only package that knows Qt."""

import ctypes
import sys

# The wheel of PySide6 6.12.0 (cp310-abi3) returns None without taking a reference, which is right
# from Python 3.12 on, where None is immortal. Before, every call of a void method costs None one
# reference, and after some thousand of them the process is aborted ("deallocating None"; measured
# on 3.11.7; "deallocating True or False" was seen once, at the end of a long run). So these
# singletons are given more references than any session can use up.
if sys.version_info < (3, 12):
    for lasting in (None, True, False):
        ctypes.c_ssize_t.from_address(id(lasting)).value += 1 << 40
