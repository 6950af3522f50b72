// `npm start`: installs what is missing, then hands over to lib/cli/start.ts on the Node it brought along.
import './run.mjs';
