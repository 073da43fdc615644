# Planets around a sun: positions and speeds are SIMD vectors of four lanes, the
# fourth always zero. The energy must stay the same; it is printed to nine digits.
from std.math import sqrt

comptime Vector = SIMD[DType.float64, 4]
comptime PI = 3.141592653589793
comptime SOLAR_MASS = 4 * PI * PI
comptime YEAR = 365.24


@fieldwise_init
struct Body(Copyable):
    var place: Vector
    var speed: Vector
    var mass: Float64

    @staticmethod
    def planet(place: Vector, speed_a_day: Vector, mass: Float64) -> Self:
        return Self(place, speed_a_day * YEAR, mass * SOLAR_MASS)

    def kinetic_energy(self) -> Float64:
        return 0.5 * self.mass * (self.speed * self.speed).reduce_add()


def sun_and_planets() -> List[Body]:
    var bodies: List[Body] = [
        Body(Vector(0), Vector(0), SOLAR_MASS),
        Body.planet(
            Vector(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0),
            Vector(0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0),
            0.000954791938424326609,
        ),
        Body.planet(
            Vector(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, 0),
            Vector(-0.00276742510726411619, 0.00499852801234917238, 0.0000230417297573763929, 0),
            0.000285885980666130812,
        ),
        Body.planet(
            Vector(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0),
            Vector(0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0),
            0.0000436624404335156298,
        ),
        Body.planet(
            Vector(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0),
            Vector(0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0),
            0.0000515138902046611451,
        ),
    ]
    return bodies^


def cancel_drift(mut bodies: List[Body]):
    """Gives the sun the speed that keeps the centre of mass at rest."""
    var momentum = Vector(0)
    for body in bodies:
        momentum += body.speed * body.mass
    bodies[0].speed = -momentum / SOLAR_MASS


def energy(bodies: List[Body]) -> Float64:
    var total = 0.0
    for i in range(len(bodies)):
        total += bodies[i].kinetic_energy()
        for j in range(i + 1, len(bodies)):
            var apart = bodies[i].place - bodies[j].place
            var distance = sqrt((apart * apart).reduce_add())
            total -= bodies[i].mass * bodies[j].mass / distance
    return total


def advance(mut bodies: List[Body], step: Float64):
    for i in range(len(bodies)):
        for j in range(i + 1, len(bodies)):
            var apart = bodies[i].place - bodies[j].place
            var squared = (apart * apart).reduce_add()
            var pull = step / (squared * sqrt(squared))
            bodies[i].speed -= apart * (bodies[j].mass * pull)
            bodies[j].speed += apart * (bodies[i].mass * pull)
    for ref body in bodies:
        body.place += body.speed * step


def nine_digits(x: Float64) -> String:
    var scaled = Int(round(abs(x) * 1e9))
    var digits = String(scaled % 1000000000)
    var sign = "-" if x < 0 else ""
    return String(sign, scaled // 1000000000, ".", String("0") * (9 - digits.byte_length()), digits)


def main():
    var bodies = sun_and_planets()
    cancel_drift(bodies)
    print(nine_digits(energy(bodies)))
    for _ in range(3):
        for _ in range(10000):
            advance(bodies, 0.01)
        print(nine_digits(energy(bodies)))
