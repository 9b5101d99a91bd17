import { createApp } from 'vue'
import App from './app.vue'
import './styles.ts'

createApp(App).mount('#app')
