import { Component, createComponent, type Type } from '@angular/core';
import { createApplication } from '@angular/platform-browser';
import type { Mount } from './mount.ts';

/** A component with a label, and what reads its state. */
export const angularWidget =
  <Widget extends { label: string }>(
    type: Type<Widget>,
    stateOf: (widget: Widget) => string,
    component: Pick<Component, 'imports' | 'template'>,
  ): Mount =>
  async (row, label) => {
    Component({ selector: 'crm-widget', ...component })(type);
    const app = await createApplication();
    const made = createComponent(type, { environmentInjector: app.injector, hostElement: row });
    made.instance.label = label;
    app.attachView(made.hostView);
    app.tick();
    return () => stateOf(made.instance);
  };
