import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import type { Rgb } from './css-colour.ts'
import { DIMMED_EDGE, LIT_EDGE } from './edge-opacity.ts'
import type { ShaderLook } from './node-program.ts'
import type { EdgeStyle } from './scene.ts'

/** What sigma keeps of an edge for the program. */
export type EdgeLook = { rgb: Rgb; width: number; opacity: number; pattern: EdgeStyle; lit: boolean }

const PATTERNS: readonly EdgeStyle[] = ['recorded', 'inferred', 'possibly-same']
const FLOAT = 5126
const TRIANGLES = 4
const FLOATS_PER_VERTEX = 11
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeScale', 'u_pixelRatio', 'u_hovering'] as const

const VERTEX = /* glsl */ `#version 300 es
in vec4 a_ends;
in vec4 a_colour;   // rgb, opacity
in vec3 a_mark;     // width, pattern, lit
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeScale;
out vec2 v_at;      // pixels along and across
flat out vec4 v_colour;
flat out vec3 v_mark;
const vec2 CORNERS[6] = vec2[6](vec2(0, -1), vec2(1, -1), vec2(0, 1), vec2(0, 1), vec2(1, -1), vec2(1, 1)); // along, across
void main() {
  vec2 corner = CORNERS[gl_VertexID % 6];
  vec2 from = (u_matrix * vec3(a_ends.xy, 1.0)).xy * u_viewport * 0.5;
  vec2 to = (u_matrix * vec3(a_ends.zw, 1.0)).xy * u_viewport * 0.5;
  float span = max(length(to - from), 1e-6);
  vec2 along = (to - from) / span;
  float half_width = a_mark.x * clamp(u_sizeScale, 0.75, 1.6) * 0.5;
  float across = corner.y * (half_width + 1.5);
  vec2 at = mix(from, to, corner.x) + vec2(-along.y, along.x) * across;
  gl_Position = vec4(at * 2.0 / u_viewport, 0.0, 1.0);
  v_at = vec2(corner.x * span, across);
  v_colour = a_colour;
  v_mark = vec3(half_width, a_mark.yz);
}`

const FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
in vec2 v_at;
flat in vec4 v_colour;
flat in vec3 v_mark;
uniform float u_pixelRatio;
uniform float u_hovering;
out vec4 colour;

float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

void main() {
  float half_width = v_mark.x;
  float amount = cover(abs(v_at.y) - half_width);
  if (v_mark.y > 1.5) {
    amount = cover(length(vec2(mod(v_at.x, 4.0) - 2.0, v_at.y)) - max(half_width, 0.85));
  } else if (v_mark.y > 0.5) {
    amount *= cover(abs(mod(v_at.x, 8.0) - 2.5) - 2.5);
  }
  float opacity = v_mark.z > 0.5 ? max(v_colour.a, ${LIT_EDGE}) : u_hovering > 0.5 ? min(v_colour.a, ${DIMMED_EDGE}) : v_colour.a;
  colour = vec4(v_colour.rgb, 1.0) * amount * opacity;
}`

/** A sigma program that draws every edge in one call: solid, dashed 5 3 or dotted 1 3, in pixels whatever the zoom. */
export function edgeProgram(look: ShaderLook): EdgeProgramType {
  class TieProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    override getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [{ name: 'a_ends', size: 4, type: FLOAT }, { name: 'a_colour', size: 4, type: FLOAT }, { name: 'a_mark', size: 3, type: FLOAT }],
      }
    }

    // oxlint-disable-next-line max-params -- sigma's signature
    override processVisibleItem(_index: number, at: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData & Partial<EdgeLook>): void {
      const { rgb = [0.5, 0.5, 0.5], opacity = 1, width = 1, pattern = 'recorded' } = data
      this.array.set([source.x, source.y, target.x, target.y, ...rgb, opacity, width, PATTERNS.indexOf(pattern), data.lit ? 1 : 0], at)
      for (let vertex = 1; vertex < 6; vertex++) this.array.copyWithin(at + vertex * FLOATS_PER_VERTEX, at, at + FLOATS_PER_VERTEX)
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix)
      gl.uniform2f(uniformLocations.u_viewport!, params.width, params.height)
      gl.uniform1f(uniformLocations.u_sizeScale!, 1 / params.sizeRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio)
      gl.uniform1f(uniformLocations.u_hovering!, look.hovering ? 1 : 0)
    }
  }
  return TieProgram as unknown as EdgeProgramType
}
