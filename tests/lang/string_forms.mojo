# Strings that are literals, short and long in turn, each beside a list of its bytes.


def same(s: String, m: List[Byte]) -> Bool:
    var b = s.as_bytes()
    if len(b) != len(m) or s.byte_length() != len(m):
        return False
    for i in range(len(m)):
        if b[i] != m[i]:
            return False
    return True


def less(a: List[Byte], b: List[Byte]) -> Bool:
    for i in range(min(len(a), len(b))):
        if a[i] != b[i]:
            return a[i] < b[i]
    return len(a) < len(b)


def main() raises:
    var x = 99
    var s = List[String]()
    var m = List[List[Byte]]()
    for _ in range(20):
        s.append("")
        m.append(List[Byte]())
    var bad = 0
    for _ in range(30000):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        var i = (x >> 5) % 20
        var j = (x >> 11) % 20
        var what = (x >> 17) % 14
        if what == 0:
            var t = s[j].copy()
            s[i] = t^
            m[i] = m[j].copy()
        elif what == 1:
            if len(m[i]) + len(m[j]) < 60:
                var t = s[j]
                s[i] += t
                var c = m[j].copy()
                m[i].extend(c^)
        elif what == 2:
            var lit = String("xyz")
            s[i] += lit
            for b in lit.as_bytes():
                m[i].append(b)
        elif what == 3:
            s[i] = String(x % 1000)
            m[i] = List[Byte]()
            for b in String(x % 1000).as_bytes():
                m[i].append(b)
        elif what == 4:
            s[i] = "literal text that is long"
            m[i] = List[Byte]()
            for b in "literal text that is long".as_bytes():
                m[i].append(b)
        elif what == 5:
            var n = (x >> 3) % 24
            if n <= len(m[i]):
                var t = String(s[i][byte=0:n])
                s[i] = t^
                m[i].shrink(n)
        elif what == 6:
            var n = (x >> 3) % 24
            while len(m[i]) > n:
                _ = m[i].pop()
            while len(m[i]) < n:
                m[i].append(46)
            s[i].resize(n, 46)
        elif what == 7:
            s[i].reserve_bytes((x >> 3) % 30)
        elif what == 8:
            s.swap_elements(i, j)
            m.swap_elements(i, j)
        elif what == 9:
            var t = s.pop(i)
            s.insert(j, t^)
            var u = m.pop(i)
            m.insert(j, u^)
        elif what == 10:
            if (s[i] < s[j]) != less(m[i], m[j]):
                bad += 1
            if (s[i] == s[j]) != (m[i] == m[j]):
                bad += 1
            if (s[i] <= s[j]) == less(m[j], m[i]):
                bad += 1
            if s[i] == s[j] and hash(s[i]) != hash(s[j]):
                bad += 1
            if hash(s[i]) != hash(StringSpan(s[i])):
                bad += 1
        elif what == 11:
            var t = s[i] + s[j]
            if t.byte_length() != len(m[i]) + len(m[j]):
                bad += 1
            if not t.startswith(s[i]) or not t.endswith(s[j]):
                bad += 1
        elif what == 12:
            var v = s[i].unsafe_as_bytes_mut()
            if len(v) > 0:
                v[0] = 65
                m[i][0] = 65
        else:
            s[i] = String()
            m[i] = List[Byte]()
        if not same(s[i], m[i]) or not same(s[j], m[j]):
            bad += 1
    print(bad)
    # expect: 0
