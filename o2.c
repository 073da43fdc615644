/* Made by mojo2c 0.1.0 from /tmp/traits/o2.mojo. Edit that file, not this one.
 * input: /tmp/traits/o2.mojo 14da0bb759509c53 */
#define MOJO_RUNTIME /* its code comes along */
#include "mojo.h"

/* ---- types: each after what it contains -------------------------------- */

typedef struct { int64_t x; } N;
typedef struct { N *_data; int64_t _len, capacity; } List__N;
typedef struct { N *_data; int64_t _len; } VariadicList__N;
typedef struct { uint8_t *_ptr; int64_t _len, _capacity; } String;
typedef struct { uint8_t *_ptr; int64_t _len; } StringSpan;
typedef struct { uint8_t at[24]; } Array__u8_24;
typedef struct { int64_t value; } FileDescriptor;
typedef struct { const String *_0; int64_t _1; } VariadicPack__String_Int;
typedef struct { N *_data; int64_t _next, _end; } ListIterOwned__N;
typedef struct { const N *_0; } VariadicPack__N;
typedef struct { N at[2]; } Array__N_2;

/* ---- functions --------------------------------------------------------- */

/* list.mojo:44  __init__(out self, *, capacity: Int) */
static inline List__N List__N_init_2(int64_t capacity)
{
    List__N self;
    self._data = NULL;
    if (capacity > 0)
        self._data = (N *)mj_alloc(mj_i64_mul(capacity, (int64_t)sizeof(N)), (int64_t)_Alignof(N));
    self._len = 0;
    self.capacity = capacity;
    return self;
}

/* list.mojo:67  __init__(out self, var *values: Self.T, __list_literal__: NoneType) */
static List__N List__N_init(VariadicList__N values)
{
    const int64_t n = values._len;
    List__N self = List__N_init_2(n);
    for (int64_t i = 0; i < n; i++)
        self._data[i] = values._data[i];
    self._len = n;
    return self;
}

/* list.mojo:202  steal_data(mut self) -> Pointer[Self.T, MutUntrackedOrigin] */
static N *List__N_steal_data(List__N *self)
{
    N *p = self->_data;
    self->_data = NULL;
    self->_len = 0;
    self->capacity = 0;
    return p;
}

/* string.mojo:194  _span(self) -> StringSpan[origin_of(self)] */
static inline StringSpan String_span(const String *self)
{
    if (self->_capacity < 0)
        return (StringSpan){ (uint8_t *)self, ~self->_capacity };
    return (StringSpan){ self->_ptr, self->_len };
}

/* format_int.mojo:5  write_int[W: Writer](magnitude: UInt64, negative: Bool, mut writer: W)
 * W = FileDescriptor */
static void write_int__FileDescriptor(uint64_t magnitude, bool negative, FileDescriptor *writer)
{
    Array__u8_24 buf;
    int64_t pos = 24;
    uint64_t rest = magnitude;
    for (;;) {
        pos = mj_i64_sub(pos, 1);
        ((uint8_t *)&buf)[pos] = (uint8_t)((uint8_t)(rest % 10u) + 48);
        rest /= 10u;
        if (rest == 0u)
            break;
    }
    if (negative) {
        pos = mj_i64_sub(pos, 1);
        ((uint8_t *)&buf)[pos] = 45;
    }
    mj_write((int32_t)writer->value, (uint8_t *)&buf + pos, mj_i64_sub(24, pos));
}

/* simd.mojo:781  _write_scalar[dtype: DType, //, W: Writer](value: Scalar[dtype], mut writer: W)
 * dtype = int, W = FileDescriptor */
static void simd_write_scalar__Int_FileDescriptor(int64_t value, FileDescriptor *writer)
{
    const int64_t v = value;
    if (v < 0)
        write_int__FileDescriptor((uint64_t)mj_i64_neg(v), true, writer);
    else
        write_int__FileDescriptor((uint64_t)v, false, writer);
}

/* io.mojo:8  print[*Ts: Writable](*values: *Ts, sep: StaticString = " ", end: StaticString = "\n", flush: Bool = False, file: FileDescriptor = FileDescriptor(1),)
 * Ts = String, Int */
static void io_print__String_Int(const VariadicPack__String_Int *values, StringSpan sep,
        StringSpan end, bool flush, FileDescriptor file)
{
    FileDescriptor out = file;
    const StringSpan t1 = String_span(values->_0);
    mj_write((int32_t)out.value, t1._ptr, t1._len);
    mj_write((int32_t)out.value, sep._ptr, sep._len);
    simd_write_scalar__Int_FileDescriptor(values->_1, &out);
    mj_write((int32_t)out.value, end._ptr, end._len);
    if (flush)
        mj_flush();
}

/* o2.mojo:4  __deinit__(deinit self) */
static void N_deinit(N self)
{
    const String t1 = { (uint8_t *)"end", 3, 0 };
    const VariadicPack__String_Int t2 = { &t1, self.x };
    io_print__String_Int(&t2, (StringSpan){ (uint8_t *)" ", 1 },
            (StringSpan){ (uint8_t *)"\n", 1 }, false, (FileDescriptor){ 1 });
}

static void N_drop(N *value)
{
    N_deinit(*value);
}

/* list.mojo:95  __deinit__(deinit self) */
static void List__N_deinit(List__N self)
{
    for (int64_t i = 0; i < self._len; i++)
        N_drop(self._data + i);
    if (self.capacity > 0)
        mj_free(self._data);
}

static void List__N_drop(List__N *value)
{
    List__N_deinit(*value);
}

/* list.mojo:513  __init__(out self, var list: List[Self.T]) */
static ListIterOwned__N ListIterOwned__N_init(List__N list)
{
    ListIterOwned__N self;
    self._next = 0;
    self._end = list._len;
    self._data = List__N_steal_data(&list);
    List__N_drop(&list);
    return self;
}

/* list.mojo:518  __deinit__(deinit self) */
static void ListIterOwned__N_deinit(ListIterOwned__N self)
{
    for (int64_t i = self._next; i < self._end; i++)
        N_drop(self._data + i);
    if (self._data != NULL)
        mj_free(self._data);
}

static void ListIterOwned__N_drop(ListIterOwned__N *value)
{
    ListIterOwned__N_deinit(*value);
}

/* writable.mojo:22  write_to(self, mut writer: Some[Writer]) */
static void N_write_to__FileDescriptor(const N *self, FileDescriptor *writer)
{
    mj_write((int32_t)writer->value, "N", 1);
    mj_write((int32_t)writer->value, "(", 1);
    mj_write((int32_t)writer->value, "x", 1);
    mj_write((int32_t)writer->value, "=", 1);
    simd_write_scalar__Int_FileDescriptor(self->x, writer);
    mj_write((int32_t)writer->value, ")", 1);
}

/* io.mojo:8  print[*Ts: Writable](*values: *Ts, sep: StaticString = " ", end: StaticString = "\n", flush: Bool = False, file: FileDescriptor = FileDescriptor(1),)
 * Ts = N */
static void io_print__N(const VariadicPack__N *values, StringSpan sep, StringSpan end, bool flush,
        FileDescriptor file)
{
    (void)sep;
    FileDescriptor out = file;
    N_write_to__FileDescriptor(values->_0, &out);
    mj_write((int32_t)out.value, end._ptr, end._len);
    if (flush)
        mj_flush();
}

/* o2.mojo:6  walk[T: IterableOwned](var c: T) where conforms_to(T.IteratorOwnedType.Element, Deinitable & Writable)
 * T = List[N] */
static void walk__List__N(List__N c)
{
    ListIterOwned__N t1 = ListIterOwned__N_init(c);
    while (t1._next < t1._end) {
        t1._next = mj_i64_add(t1._next, 1);
        N x = t1._data[mj_i64_sub(t1._next, 1)];
        ListIterOwned__N_drop(&t1);
        const VariadicPack__N t2 = { &x };
        io_print__N(&t2, (StringSpan){ (uint8_t *)" ", 1 }, (StringSpan){ (uint8_t *)"\n", 1 },
                false, (FileDescriptor){ 1 });
        N_drop(&x);
        goto done;
    }
    ListIterOwned__N_drop(&t1);
done:;
}

/* o2.mojo:10  main() */
static void mojo_main(void)
{
    Array__N_2 t1 = { { { 44 }, { 45 } } };
    const List__N q = List__N_init((VariadicList__N){ &t1.at[0], 2 });
    walk__List__N(q);
}

int main(int argc, char **argv)
{
    mj_init(argc, argv);
    mojo_main();
    return 0;
}
