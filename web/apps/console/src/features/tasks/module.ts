import type { Feature } from '@/feature'

const tasks: Feature = {
  routes: [
    {
      path: '/tasks',
      component: () => import('./pages/TaskListPage.vue'),
      meta: { title: 'task.title', permission: 'tasks.read' },
    },
  ],
  menu: [{ to: '/tasks', title: 'task.title', group: 'work', order: 2, permission: 'tasks.read' }],
}

export default tasks
