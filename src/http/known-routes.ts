import type { FastifyInstance, HTTPMethods } from 'fastify';
import findMyWay from 'find-my-way';
import { Injectable } from '@nestjs/common';

/** Remembers what is routed, to tell "no such path" from "not with this method" (Fastify itself answers both alike). */
@Injectable()
export class KnownRoutes {
  private readonly router = findMyWay();
  private readonly methods = new Set<HTTPMethods>();

  /** Must be called before routes are added. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of Array.isArray(method) ? method : [method]) {
        if (url.includes('*') || this.router.hasRoute(one as 'GET', url)) continue;
        this.methods.add(one);
        this.router.on(one as 'GET', url, () => undefined);
      }
    });
  }

  /** The methods that a path accepts; empty for an unknown path. */
  methodsOf(url: string): string[] {
    const path = url.split(/[?#]/, 1)[0] ?? '/';
    return [...this.methods].filter((method) => this.router.find(method as 'GET', path) !== null);
  }
}
