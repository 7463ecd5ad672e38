import { vueInput } from '../vue.ts';

export default vueInput({});
