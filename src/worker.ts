import { createApi } from "./api.ts";
import { createApp } from "./http/app.ts";
import { sdl } from "./sdl.ts";

export default createApp(createApi(sdl));
