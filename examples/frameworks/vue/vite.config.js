import vue from '@vitejs/plugin-vue'

/** A name with `mingshi-` is an element of the page, and no component of Vue. */
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('mingshi-') } } })], logLevel: 'error' }
