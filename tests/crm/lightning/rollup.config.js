import lwc from '@lwc/rollup-plugin';
import resolve from '@rollup/plugin-node-resolve';

const warningsOfTheComponents = new Set(['PLUGIN_WARNING', 'CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED']);

/** The page, which takes the browser's own shadow roots unless Salesforce's imitation of them was loaded before it. */
export default ['lead-form', 'synthetic-shadow'].map((name) => ({
  input: `page/${name}.js`,
  output: {
    file: `${process.env.LIGHTNING_OUTPUT}/${name}.js`,
    format: 'iife',
    inlineDynamicImports: true,
    // The components ask which build they are in.
    intro: "const process = { env: { NODE_ENV: 'production' } };",
  },
  plugins: [lwc({ rootDir: 'page/modules', modules: [{ npm: 'lightning-base-components' }] }), resolve()],
  onwarn: (warning, warn) => warningsOfTheComponents.has(warning.code) || warn(warning),
}));
