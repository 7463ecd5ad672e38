import { vueInput } from '../vue.ts';

export default vueInput({ lazy: true, trim: true });
