import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import type { NodeShape } from '#model/kinds.ts'
import type { Rgb } from './css-colour.ts'
import { DIMMED_NODE } from './edge-opacity.ts'

/** What all nodes are drawn with; the canvas changes it in place, and the next frame shows it. */
export type ShaderLook = { canvas: Rgb; accent: Rgb; partners: Float32Array; /** Whether a node is hovered, so that what is not lit dims. */ hovering: boolean }

/** What sigma keeps of a node for the program. */
export type NodeLook = { rgb: Rgb; radius: number; shape: NodeShape; partners: number; opacity: number; selected: boolean; ring: boolean; lit: boolean }

const SHAPES: readonly NodeShape[] = ['circle', 'square', 'diamond', 'hexagon', 'pentagon', 'triangle']
const FLOAT = 5126
const TRIANGLES = 4
const FLOATS_PER_VERTEX = 10
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeScale', 'u_pixelRatio', 'u_canvas', 'u_accent', 'u_partners', 'u_hovering'] as const

const VERTEX = /* glsl */ `#version 300 es
in vec2 a_position;
in vec4 a_colour;  // rgb, opacity
in vec4 a_mark;    // radius, shape, partners, flags
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeScale;
out vec2 v_at;
flat out vec4 v_colour;
flat out vec4 v_mark;
const vec2 CORNERS[6] = vec2[6](vec2(-1, -1), vec2(1, -1), vec2(-1, 1), vec2(-1, 1), vec2(1, -1), vec2(1, 1));
void main() {
  float radius = a_mark.x * u_sizeScale;
  // No larger than what is drawn: without a graphics card every pixel of the square costs.
  int flags = int(a_mark.w + 0.5);
  bool ring = (flags & 2) != 0 && a_mark.z > 0.5 && radius >= 7.0;
  float room = (flags & 1) != 0 ? (ring ? 11.0 : 6.5) : ring ? 7.0 : 0.0;
  float reach = a_mark.x > 0.0 ? max(radius + room, radius * 1.25 + 2.5) : 0.0;
  vec2 offset = CORNERS[gl_VertexID % 6] * reach;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + offset * 2.0 / u_viewport, 0.0, 1.0);
  v_at = offset;
  v_colour = a_colour;
  v_mark = vec4(radius, a_mark.yzw);
}`

/** Distances are CSS pixels; y grows upwards. Colours are premultiplied by their opacity. */
const FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
in vec2 v_at;
flat in vec4 v_colour;
flat in vec4 v_mark;
uniform float u_pixelRatio;
uniform vec3 u_canvas;
uniform vec3 u_accent;
uniform vec3 u_partners[10];
uniform float u_hovering;
out vec4 colour;
const float TURN = 6.283185307;

float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

float polygon(vec2 at, float corners, float circumradius, float turned) {
  float part = TURN / corners;
  float angle = atan(at.x, at.y) + turned;
  return cos(floor(0.5 + angle / part) * part - angle) * length(at) - circumradius * cos(part * 0.5);
}

float shape(int kind, vec2 at, float radius) {
  if (kind == 0) return length(at) - radius;
  if (kind == 1) return polygon(at, 4.0, radius * 1.2445, 0.0);
  if (kind == 2) return polygon(at, 4.0, radius * 1.12, TURN / 8.0);
  if (kind == 3) return polygon(at, 6.0, radius * 1.04, 0.0);
  if (kind == 4) return polygon(at, 5.0, radius * 1.08, TURN / 10.0);
  return polygon(at, 3.0, radius * 1.16, TURN / 6.0);
}

/** Distance to the arc of the partner nearest to this pixel: 28 of its 36 degrees, 3 px wide. */
float arc(float away, float middle, float place) {
  float off = abs(atan(v_at.x, v_at.y) - place * TURN / 10.0);
  off = min(off, TURN - off);
  return max(abs(away - middle) - 1.5, (off - TURN * 14.0 / 360.0) * middle);
}

vec4 over(vec4 below, vec3 paint, float amount) { return vec4(paint * amount, amount) + below * (1.0 - amount); }

void main() {
  float radius = v_mark.x;
  int flags = int(v_mark.w + 0.5);
  float away = length(v_at);
  float edge = shape(int(v_mark.y + 0.5), v_at, radius);
  vec4 paint = vec4(0.0);
  bool ring = (flags & 2) != 0 && v_mark.z > 0.5 && radius >= 7.0;
  if (ring && abs(away - radius - 4.0) < 3.5) {
    int place = int(mod(floor(atan(v_at.x, v_at.y) / TURN * 10.0 + 0.5), 10.0));
    if (((int(v_mark.z + 0.5) >> place) & 1) != 0) {
      float off = arc(away, radius + 4.0, float(place));
      paint = over(paint, u_canvas, cover(off - 1.0));
      paint = over(paint, u_partners[place], cover(off));
    }
  }
  paint = over(paint, u_canvas, cover(edge - min(1.5, radius * 0.2)));
  paint = over(paint, v_colour.rgb, cover(edge));
  if ((flags & 1) != 0) {
    float off = abs(away - radius - (ring ? 8.5 : 4.0)) - 1.0;
    paint = over(paint, u_canvas, cover(off - 1.0));
    paint = over(paint, u_accent, cover(off));
  }
  bool lit = (flags & 4) != 0;
  colour = paint * (u_hovering > 0.5 && !lit ? min(v_colour.a, ${DIMMED_NODE}) : v_colour.a);
}`

/**
 * A sigma program that draws every node in one call: its shape by signed distance with an outline in the
 * colour of the canvas, the provenance ring from radius 7 px, and the ring of a selected node. It takes no
 * part in sigma's picking: the canvas finds nodes itself.
 */
export function nodeProgram(look: ShaderLook): NodeProgramType {
  class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: ConstructorParameters<NodeProgramType>[2]) {
      super(gl, null, renderer)
    }

    override getDefinition() {
      return {
        // Two triangles each, not instances: drawing in software pays for every instance as for a draw call.
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [{ name: 'a_position', size: 2, type: FLOAT }, { name: 'a_colour', size: 4, type: FLOAT }, { name: 'a_mark', size: 4, type: FLOAT }],
      }
    }

    override processVisibleItem(_index: number, at: number, data: NodeDisplayData & Partial<NodeLook>): void {
      const { rgb = [0.5, 0.5, 0.5], radius = 1, shape = 'circle', partners = 0, opacity = 1 } = data
      const flags = (data.selected ? 1 : 0) + (data.ring ? 2 : 0) + (data.lit ? 4 : 0)
      this.array.set([data.x, data.y, ...rgb, opacity, radius, SHAPES.indexOf(shape), partners, flags], at)
      for (let vertex = 1; vertex < 6; vertex++) this.array.copyWithin(at + vertex * FLOATS_PER_VERTEX, at, at + FLOATS_PER_VERTEX)
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix)
      gl.uniform2f(uniformLocations.u_viewport!, params.width, params.height)
      gl.uniform1f(uniformLocations.u_sizeScale!, 1 / params.sizeRatio)
      gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio)
      gl.uniform3fv(uniformLocations.u_canvas!, [...look.canvas])
      gl.uniform3fv(uniformLocations.u_accent!, [...look.accent])
      gl.uniform3fv(uniformLocations.u_partners!, look.partners)
      gl.uniform1f(uniformLocations.u_hovering!, look.hovering ? 1 : 0)
    }
  }
  return ShapeProgram as unknown as NodeProgramType
}
