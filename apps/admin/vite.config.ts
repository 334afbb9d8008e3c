import { defineConfig } from 'vite';
import { webApp } from '../../libs/ui/build/web-app.mjs';

export default defineConfig(webApp({ name: 'admin', base: '/admin/' }));
