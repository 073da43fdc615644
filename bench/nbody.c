/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* nbody [STEPS]: the orbits of five bodies; prints the energy before and after. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define SOLAR_MASS (4 * 3.141592653589793 * 3.141592653589793)
#define YEAR 365.24
#define BODIES 5

struct body {
    double x, y, z, vx, vy, vz, mass;
};

#define PLANET(x, y, z, vx, vy, vz, mass) \
    { x, y, z, (vx) * YEAR, (vy) * YEAR, (vz) * YEAR, (mass) * SOLAR_MASS }

static struct body bodies[BODIES] = {
    PLANET(0, 0, 0, 0, 0, 0, 1),
    PLANET(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
           0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
           0.000954791938424326609),
    PLANET(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
           -0.00276742510726411619, 0.00499852801234917238, 0.0000230417297573763929,
           0.000285885980666130812),
    PLANET(12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
           0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556,
           0.0000436624404335156298),
    PLANET(15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
           0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870,
           0.0000515138902046611451),
};

static void cancel_drift(void)
{
    double px = 0, py = 0, pz = 0;

    for (int i = 0; i < BODIES; i++) {
        px += bodies[i].vx * bodies[i].mass;
        py += bodies[i].vy * bodies[i].mass;
        pz += bodies[i].vz * bodies[i].mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
}

static double energy(void)
{
    double total = 0;

    for (int i = 0; i < BODIES; i++) {
        const struct body *a = &bodies[i];
        total += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < BODIES; j++) {
            const struct body *b = &bodies[j];
            const double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            total -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

static void advance(double step)
{
    for (int i = 0; i < BODIES; i++) {
        struct body *a = &bodies[i];
        for (int j = i + 1; j < BODIES; j++) {
            struct body *b = &bodies[j];
            const double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            const double squared = dx * dx + dy * dy + dz * dz;
            const double pull = step / (squared * sqrt(squared));
            a->vx -= dx * b->mass * pull;
            a->vy -= dy * b->mass * pull;
            a->vz -= dz * b->mass * pull;
            b->vx += dx * a->mass * pull;
            b->vy += dy * a->mass * pull;
            b->vz += dz * a->mass * pull;
        }
    }
    for (int i = 0; i < BODIES; i++) {
        bodies[i].x += bodies[i].vx * step;
        bodies[i].y += bodies[i].vy * step;
        bodies[i].z += bodies[i].vz * step;
    }
}

int main(int argc, char **argv)
{
    const long steps = argc > 1 ? atol(argv[1]) : 3000000;

    cancel_drift();
    printf("%lld\n", llround(energy() * 1e8));
    for (long i = 0; i < steps; i++)
        advance(0.01);
    printf("%lld\n", llround(energy() * 1e8));
    return 0;
}
