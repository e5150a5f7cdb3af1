// Bare Fastify and pino serving the same bytes.
import { bareFastify, likeAnswer, listen } from '../support/yardstick.mjs';

const { headers, body } = await likeAnswer();
const app = bareFastify();
app.get('/api/weather', (request, reply) => reply.headers({ ...headers, 'x-request-id': request.id }).send(body));
await listen(app);
