# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# MOJO2C_APPEND_CFLAGS(VARIABLE, FLAGS): adds each of FLAGS the C compiler takes.
AC_DEFUN([MOJO2C_APPEND_CFLAGS], [
  mojo2c_saved_CFLAGS=$CFLAGS
  mojo2c_saved_werror=$ac_c_werror_flag
  ac_c_werror_flag=yes
  for mojo2c_flag in $2; do
    AC_MSG_CHECKING([whether $CC takes $mojo2c_flag])
    CFLAGS="$mojo2c_saved_CFLAGS $$1 $mojo2c_flag"
    AC_COMPILE_IFELSE([AC_LANG_PROGRAM([], [])],
      [$1="$$1 $mojo2c_flag"
       AC_MSG_RESULT([yes])],
      [AC_MSG_RESULT([no])])
  done
  ac_c_werror_flag=$mojo2c_saved_werror
  CFLAGS=$mojo2c_saved_CFLAGS
])
