# nbody [STEPS]: the orbits of five bodies; prints the energy before and after.
from std.math import sqrt
from std.sys import argv

comptime PI = 3.141592653589793
comptime SOLAR_MASS = 4 * PI * PI
comptime YEAR = 365.24


@fieldwise_init
struct Body(Copyable):
    var x: Float64
    var y: Float64
    var z: Float64
    var vx: Float64
    var vy: Float64
    var vz: Float64
    var mass: Float64


def planet(
    x: Float64, y: Float64, z: Float64, vx: Float64, vy: Float64, vz: Float64, mass: Float64
) -> Body:
    return Body(x, y, z, vx * YEAR, vy * YEAR, vz * YEAR, mass * SOLAR_MASS)


def solar_system() -> List[Body]:
    var bodies: List[Body] = [
        planet(0, 0, 0, 0, 0, 0, 1),
        planet(
            4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
            0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
            0.000954791938424326609,
        ),
        planet(
            8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
            -0.00276742510726411619, 0.00499852801234917238, 0.0000230417297573763929,
            0.000285885980666130812,
        ),
        planet(
            12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
            0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556,
            0.0000436624404335156298,
        ),
        planet(
            15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
            0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870,
            0.0000515138902046611451,
        ),
    ]
    var px = 0.0
    var py = 0.0
    var pz = 0.0
    for body in bodies:
        px += body.vx * body.mass
        py += body.vy * body.mass
        pz += body.vz * body.mass
    bodies[0].vx = -px / SOLAR_MASS
    bodies[0].vy = -py / SOLAR_MASS
    bodies[0].vz = -pz / SOLAR_MASS
    return bodies^


def energy(bodies: List[Body]) -> Float64:
    var total = 0.0
    for i in range(len(bodies)):
        ref a = bodies[i]
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for j in range(i + 1, len(bodies)):
            ref b = bodies[j]
            var dx = a.x - b.x
            var dy = a.y - b.y
            var dz = a.z - b.z
            total -= a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def advance(mut bodies: List[Body], step: Float64):
    for i in range(len(bodies)):
        ref a = bodies[i]
        for j in range(i + 1, len(bodies)):
            ref b = bodies[j]
            var dx = a.x - b.x
            var dy = a.y - b.y
            var dz = a.z - b.z
            var squared = dx * dx + dy * dy + dz * dz
            var pull = step / (squared * sqrt(squared))
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
    for ref body in bodies:
        body.x += body.vx * step
        body.y += body.vy * step
        body.z += body.vz * step


def main() raises:
    var steps = Int(argv()[1]) if len(argv()) > 1 else 3000000
    var bodies = solar_system()
    print(Int(round(energy(bodies) * 1e8)))
    for _ in range(steps):
        advance(bodies, 0.01)
    print(Int(round(energy(bodies) * 1e8)))
