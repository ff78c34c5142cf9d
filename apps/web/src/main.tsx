import '@fontsource-variable/noto-sans-sc/index.css';
import 'antd/dist/reset.css';
import './app/styles/base.css';
import './app/styles/frame.css';
import './app/styles/parts.css';
import './app/styles/screens.css';
import './app/styles/narrow.css';
import './i18n/index.js';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { session } from './auth/session.js';

void session.start();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
